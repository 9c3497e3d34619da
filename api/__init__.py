"""The faces of citypact: the command line, the SPARQL endpoint, the REST interface and the pages."""
