"""Rules without I/O, clock or randomness: those are arguments. Imports the standard library only."""
