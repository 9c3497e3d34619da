"""What all names are read from: tokens, sentences, hits of lexicons and gazetteer, and the draft of a document."""
