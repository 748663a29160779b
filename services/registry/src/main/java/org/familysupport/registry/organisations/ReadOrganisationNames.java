package org.familysupport.registry.organisations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells how organisations are called; the directory holds no personal data, so everybody may know. */
@ApplicationScoped
public class ReadOrganisationNames {
    private final OrganisationNames names;

    ReadOrganisationNames(OrganisationNames names) {
        this.names = names;
    }

    /** The names of those that the directory knows, with the open transaction. */
    public Uni<Map<UUID, String>> of(Collection<UUID> ids) {
        return names.of(ids);
    }
}
