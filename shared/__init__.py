"""What functions share. Whatever imports it has Python look for cycles less often than after every 700 new objects:
what is imported stays for good, and looking through it again and again is a twentieth of a cold start."""

import gc

gc.set_threshold(50_000, 20, 20)
