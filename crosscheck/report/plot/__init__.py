"""What claims admit, drawn: an interval plot for each fact and a timeline of the dates, as SVG without script."""
