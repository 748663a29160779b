package org.familysupport.registry.people.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to look for; identifiers stand in the body because URLs are logged (http-api 7). */
@Schema(name = "PersonSearchRequest")
record PersonSearchRequest(@NotNull @Valid IdentifierRequest identifier) {}
