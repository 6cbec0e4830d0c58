"""E-mail messages and mailboxes into the text of each message and what is attached to it."""
