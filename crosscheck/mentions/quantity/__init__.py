"""How figures are read: numbers, units, money, hedges, rates, nouns and multipliers, one file each."""
