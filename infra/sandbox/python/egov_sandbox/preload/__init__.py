"""What the programs of a project share: each module loads it, as the programs themselves do, and starts nothing."""
