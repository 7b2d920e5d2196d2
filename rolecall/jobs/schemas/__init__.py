"""What programs send and get about jobs, their parts and posts, and the library."""
