"""The report of a closed session, in the forms people keep and read."""
