"""What comes from the web: addresses asked live, what web archives keep, and pages that a browser saved whole."""
