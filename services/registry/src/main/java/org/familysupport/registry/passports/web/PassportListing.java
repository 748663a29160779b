package org.familysupport.registry.passports.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of passports, for the document. */
record PassportListing(List<PassportView> items, @Nullable String nextCursor) {}
