"""When: `dates.dates(text, issued, language)` finds the dates of a text in the precision that it gives."""
