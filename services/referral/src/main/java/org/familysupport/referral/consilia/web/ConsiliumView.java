package org.familysupport.referral.consilia.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.consilia.Consilium;
import org.familysupport.referral.consilia.ConsiliumMember;
import org.familysupport.referral.consilia.SeenConsilium;
import org.jspecify.annotations.Nullable;

/** A consilium with its members. */
@Schema(name = "Consilium")
record ConsiliumView(
        UUID id,
        long version,

        @Schema(description = "Its secretariat") UUID organisation,

        @Schema(examples = "Городской межведомственный консилиум")
        String title,

        @Schema(description = "Number of the document by which it works", examples = "Положение № 12")
        String regulation,

        @Schema(description = "The legal act or agreement it rests on") @Nullable
        UUID legalAct,

        @Schema(description = "How many of its members, in percent, must be present", examples = "50")
        int quorumPercent,

        @Schema(description = "When it sits, in words", examples = "второй вторник месяца") @Nullable
        String schedule,

        @Schema(description = "All there ever were") List<MemberView> members,

        @Schema(description = "What you may do now", examples = "[\"members\", \"sittings\"]")
        List<String> allowedActs)
        implements Versioned {
    /** A member. */
    @Schema(name = "ConsiliumMember", examples = "{\"to\": null}")
    record MemberView(
            @Schema(description = "Of this time as a member")
            UUID id,

            UUID organisation,
            UUID specialist,

            @Schema(description = "Code of the list `consilium-role`", examples = "member")
            String role,

            @Schema(description = "First day") LocalDate from,

            @Schema(description = "Last day; absent while none is set") @Nullable
            LocalDate to) {
        static MemberView of(ConsiliumMember it) {
            return new MemberView(it.id(), it.organisation(), it.specialist(), it.role(), it.since(), it.until());
        }
    }

    static ConsiliumView of(SeenConsilium seen) {
        Consilium it = seen.consilium();
        return new ConsiliumView(
                it.uuid(),
                it.version(),
                it.organisation().value(),
                it.title(),
                it.regulation(),
                it.legalAct(),
                it.quorumPercent(),
                it.schedule(),
                it.members().stream().map(MemberView::of).toList(),
                seen.allowedActs());
    }
}
