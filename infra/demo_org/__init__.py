"""A demo organisation: two years of sessions in sixty units, the same again from the same seed, with truths planted."""
