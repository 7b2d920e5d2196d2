"""What each context adds to the demo, played through its actions."""
