"""A parsed article -> what it says: who is named, who said what, what happened and when."""
