"""The bill of one session, counted: real functions, simulated people, a virtual clock, and list prices as data."""
