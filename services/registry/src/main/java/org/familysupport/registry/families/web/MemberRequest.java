package org.familysupport.registry.families.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.registry.families.Basis;
import org.familysupport.registry.families.MemberDraft;
import org.familysupport.registry.people.Birth;
import org.familysupport.registry.people.web.PersonRequest;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.checks.Possible;
import org.jspecify.annotations.Nullable;

/** A member: somebody registered already ({@code person}) or somebody new ({@code newPerson}), not both. */
@Schema(
        name = "MemberRequest",
        description = "Either `person` or `newPerson`, not both",
        examples = "{\"person\": null, \"secondHome\": null}")
@Possible
public record MemberRequest(
        @Schema(description = "Id of somebody registered for whom your organisation is responsible") @Nullable
        UUID person,

        @Schema(description = "Somebody new, entered together with the family") @Valid @Nullable
        PersonRequest newPerson,

        @Schema(description = "Code of the list `family-role`", examples = "child") @NotNull @KnownCode("family-role")
        String role,

        @Schema(description = "First day in the family", examples = "2021-03-08") @NotNull @PlausibleDay
        LocalDate from,

        @Schema(description = "Document on which the relation rests") @Valid @Nullable
        BasisRequest basis,

        @Schema(
                description =
                        "True where a child lives here besides another home, such as after a divorce with shared care: as `child` a person belongs to one family on a day unless this is said")
        @Nullable
        Boolean secondHome)
        implements Possible.Told {

    /** The document on which a relation rests. */
    @Schema(name = "BasisRequest")
    public record BasisRequest(
            @Schema(description = "Code of the list `legal-basis-kind`", examples = "law")
            @NotNull
            @KnownCode("legal-basis-kind")
            String kind,

            @Schema(description = "Number and date of the document", examples = "№ 12 от 03.02.2021")
            @NotNull
            @Size(min = 1, max = 300)
            String reference) {}

    @Override
    public Violations impossible(LocalDate today) {
        return MemberDraft.impossible(from, birth(), today)
                .unless(person != null || newPerson != null, "/person", GeneralRule.REQUIRED)
                .unless(person == null || newPerson == null, "/person", GeneralRule.NOT_ALLOWED);
    }

    private @Nullable Birth birth() {
        PersonRequest.BirthRequest told = newPerson == null ? null : newPerson.birth();
        return told == null || told.date() == null || told.precision() == null
                ? null
                : new Birth(told.date(), told.precision());
    }

    public MemberDraft toDraft() {
        return new MemberDraft(
                person == null ? null : new PersonId(person),
                newPerson == null ? null : newPerson.toDraft(),
                role,
                from,
                basis == null ? null : new Basis(basis.kind(), basis.reference()),
                Boolean.TRUE.equals(secondHome));
    }
}
