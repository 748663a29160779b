package org.familysupport.registry.people.web;

import java.util.List;

/** Look-alikes, for the document. */
record LookAlikeListing(List<LookAlikeView> items) {}
