"""What travels to phones, wall and leader, and how it is made from a session and its tallies."""
