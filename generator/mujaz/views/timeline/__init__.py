"""The picture of a timeline: its scale, its frames, its marks, and by what they can be filtered."""
