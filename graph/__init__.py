"""From source texts and lists to one RDF graph, its store and its network.

The rooms stand in the order of the flow: documents and records, extraction, rdf, store, identity, inference, network.
"""
