package org.familysupport.registry.families.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.families.Basis;
import org.familysupport.registry.families.Family;
import org.familysupport.registry.families.FamilyResidence;
import org.familysupport.registry.families.Membership;
import org.familysupport.registry.families.SeenFamily;
import org.jspecify.annotations.Nullable;

/** A family on a day, as one caller may see it. */
@Schema(name = "Family")
record FamilyView(
        UUID id,

        @Schema(
                description =
                        "There when you asked by the id of a linked record, or of a family that was joined to this one: the id of this one")
        @Nullable
        UUID canonicalId,

        @Schema(description = "As in `ETag`") long version,

        @Schema(description = "The organisation that is responsible now")
        UUID responsibleOrganisation,

        @Schema(description = "How fresh this answer is") Instant asOf,

        @Schema(description = "The day on which these were its members, and on which it lived there")
        LocalDate membersOn,

        @Schema(description = "OKTMO code of where it lived on that day", examples = "50701000") @Nullable
        String territory,

        @Schema(description = "Where it lives and lived, the last first; empty where nothing was told") @Nullable
        List<ResidenceView> residences,

        @Schema(description = "Your organisation's own number of it") @Nullable
        String reference,

        List<MemberView> members,

        @Schema(description = "Names of the fields left out because the caller may not see them")
        List<String> redactedFields)
        implements Versioned {
    private static final List<String> HIDDEN_IN_A_PREVIEW =
            List.of("residences", "members.from", "members.to", "members.basis", "members.secondHome");

    @Schema(name = "FamilyResidence", examples = "{\"to\": null}")
    record ResidenceView(
            @Schema(description = "OKTMO code", examples = "50701000")
            String territory,

            @Schema(description = "First day; absent where it lived there when it was registered") @Nullable
            LocalDate from,

            @Schema(description = "Last day; absent while it lasts") @Nullable
            LocalDate to) {
        static ResidenceView of(FamilyResidence it) {
            return new ResidenceView(it.territory(), it.from(), it.to());
        }
    }

    @Schema(name = "Member", examples = "{\"to\": null, \"secondHome\": null}")
    record MemberView(
            @Schema(description = "Who it is: `GET /api/v1/people/{id}`")
            UUID person,

            @Schema(description = "Code of the list `family-role`")
            String role,

            @Schema(description = "First day in the family: for a child often that of its birth") @Nullable
            LocalDate from,

            @Schema(description = "Last day in the family; absent while it lasts") @Nullable
            LocalDate to,

            @Schema(description = "Document on which the relation rests") @Nullable
            BasisView basis,

            @Schema(description = "True where a child lives here besides another home; absent else") @Nullable
            Boolean secondHome) {
        static MemberView of(Membership it, boolean open) {
            return new MemberView(
                    it.person().value(),
                    it.role(),
                    open ? it.span().from() : null,
                    open ? it.span().to() : null,
                    open ? BasisView.of(it.basis()) : null,
                    open && it.isSecondHome() ? true : null);
        }
    }

    @Schema(name = "Basis")
    record BasisView(
            @Schema(description = "Code of the list `legal-basis-kind`")
            String kind,

            @Schema(examples = "№ 12 от 03.02.2021") String reference) {
        static @Nullable BasisView of(@Nullable Basis it) {
            return it == null || it.kind() == null || it.reference() == null
                    ? null
                    : new BasisView(it.kind(), it.reference());
        }
    }

    /** Under its own id. */
    static FamilyView of(SeenFamily seen, UUID reader, LocalDate day, LocalDate today, Instant now) {
        return of(seen, seen.family().uuid(), reader, day, today, now);
    }

    /**
     * As of a day; who has a preview sees today alone, for the days of others would tell when somebody was born.
     *
     * @param asked the id it was asked by, be it that of a linked record
     */
    static FamilyView of(SeenFamily seen, UUID asked, UUID reader, LocalDate asOf, LocalDate today, Instant now) {
        Family it = seen.family();
        boolean open = seen.access().sees("family");
        LocalDate day = open ? asOf : today;
        return new FamilyView(
                it.uuid(),
                it.uuid().equals(asked) ? null : it.uuid(),
                it.version(),
                seen.responsible(),
                now,
                day,
                it.territoryOn(day),
                open ? it.residences().stream().map(ResidenceView::of).toList() : null,
                it.referenceFor(reader),
                seen.membersOn(day).stream()
                        .map(member -> MemberView.of(member, open))
                        .toList(),
                open ? List.of() : HIDDEN_IN_A_PREVIEW);
    }
}
