"""A package's folder in; a sorted list of everything that is wrong with it, one Issue a fault, out."""

from ossetia_data.check.evidence import check_evidence
from ossetia_data.check.issue import Issue
from ossetia_data.check.package import check

__all__ = ["Issue", "check", "check_evidence"]
