"""`python -m ossetia_data` is `ossetia-data`."""

from ossetia_data.cli import main

main()
