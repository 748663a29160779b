package org.familysupport.registry.organisations.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.organisations.OrganisationContacts;
import org.jspecify.annotations.Nullable;

/** How an organisation is reached. */
@Schema(name = "OrganisationContactsRequest")
record ContactsRequest(
        @Schema(description = "Its numbers, nobody's in person", examples = "[\"+7 383 000-00-00\"]")
        @Size(max = 10)
        @Nullable
        List<@NotNull @Pattern(regexp = "\\+?[0-9][0-9 ()-]{3,28}[0-9]") String> phones,

        @Schema(description = "Its address, nobody's in person", examples = "centre@example.org")
        @Pattern(regexp = "[^@\\s]{1,64}@[^@\\s]{1,200}")
        @Nullable
        String email,

        @Schema(examples = "https://centre.example.org")
        @Size(max = 300)
        @Pattern(regexp = "https?://[^\\s]+")
        @Nullable
        String website,

        @Schema(description = "Where it receives people", examples = "ул. Ромашковая, 1")
        @Size(min = 1, max = 500)
        @Nullable
        String address,

        @Schema(description = "When it does, for people to read", examples = "пн–пт 9:00–18:00")
        @Size(min = 1, max = 500)
        @Nullable
        String schedule) {
    static OrganisationContacts toContacts(@Nullable ContactsRequest it) {
        return it == null
                ? OrganisationContacts.NONE
                : new OrganisationContacts(
                        Objects.requireNonNullElse(it.phones, List.of()),
                        it.email,
                        it.website,
                        it.address,
                        it.schedule);
    }
}
