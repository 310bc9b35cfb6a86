"""What the organisation can learn: facts become released cells, and questions are asked of those alone."""
