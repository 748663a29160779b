package org.familysupport.registry.organisations;

import java.util.List;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an organisation; codes and numbers are checked and in their stored form.
 *
 * @param territory OKTMO code of where it is
 * @param serves OKTMO codes of the territories whose families it helps
 */
public record OrganisationDraft(
        @Nullable OrganisationId id,
        String name,
        String sector,
        String type,
        String ownership,
        @Nullable OrganisationId partOf,
        @Nullable String territory,
        @Nullable String inn,
        @Nullable String ogrn,
        OrganisationContacts contacts,
        List<String> serves) {
    public OrganisationDraft {
        serves = List.copyOf(serves);
    }

    OrganisationDraft withId(OrganisationId other) {
        return new OrganisationDraft(
                other, name, sector, type, ownership, partOf, territory, inn, ogrn, contacts, serves);
    }
}
