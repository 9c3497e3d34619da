"""Events: proposed by rules, judged, and with those who took part and where."""
