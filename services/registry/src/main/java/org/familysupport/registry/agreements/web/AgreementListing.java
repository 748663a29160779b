package org.familysupport.registry.agreements.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the register, for the document. */
record AgreementListing(List<AgreementView> items, @Nullable String nextCursor) {}
