"""What the organization says to candidates: templates, messages, sending from tasks, mail to members."""
