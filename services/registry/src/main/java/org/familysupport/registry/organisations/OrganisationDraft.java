package org.familysupport.registry.organisations;

import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What is said of an organisation when it is entered; codes and numbers are checked and in their stored form. */
public record OrganisationDraft(
        @Nullable OrganisationId id,
        String name,
        String sector,
        String type,
        String ownership,
        @Nullable OrganisationId partOf,
        @Nullable String territory,
        @Nullable String inn,
        @Nullable String ogrn) {}
