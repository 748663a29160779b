package org.familysupport.registry.families.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.registry.families.FamilyDraft;
import org.familysupport.web.checks.Identifier;
import org.familysupport.web.checks.Possible;
import org.familysupport.web.checks.StoredForm;
import org.jspecify.annotations.Nullable;

/** What is said of a family when it is entered. */
@Schema(name = "FamilyRequest", examples = "{\"id\": null}")
@Possible
public record FamilyRequest(
        @Schema(description = "Your own id, UUID of version 4 or 7; made here when absent") @Nullable
        UUID id,

        @Schema(description = "Your organisation's own number of the family; the same number again is the same family")
        @Size(min = 1, max = 100)
        @Nullable
        String reference,

        @Schema(description = "OKTMO code of where it lives", examples = "50701000") @Identifier("oktmo") @Nullable
        String territory,

        @Schema(description = "May be empty: a family with no child yet is a family") @NotNull @Size(max = 50)
        List<@NotNull @Valid MemberRequest> members)
        implements Possible.Told {
    @Override
    public Violations impossible(LocalDate today) {
        return members == null
                ? new Violations()
                : FamilyDraft.repeated(members.stream()
                        .map(member -> member == null ? null : member.person())
                        .toList());
    }

    /** The draft, entered for an organisation. */
    public FamilyDraft toDraft(UUID organisation) {
        return new FamilyDraft(
                id,
                organisation,
                reference,
                StoredForm.of("oktmo", territory),
                members.stream().map(MemberRequest::toDraft).toList());
    }
}
