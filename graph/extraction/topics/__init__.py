"""The fields of agreements, told by the words near them."""
