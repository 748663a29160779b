package org.familysupport.referral.consilia.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.consilia.DecisionRequested;
import org.familysupport.referral.consilia.Invitee;
import org.familysupport.referral.consilia.Material;
import org.familysupport.referral.consilia.SeenSitting;
import org.familysupport.referral.consilia.Sitting;
import org.familysupport.referral.consilia.SittingAct;
import org.familysupport.referral.consilia.SittingItem;
import org.familysupport.referral.consilia.SittingParts;
import org.familysupport.referral.consilia.Vote;
import org.familysupport.referral.handovers.web.SubjectView;
import org.jspecify.annotations.Nullable;

/** A sitting as its secretariat, its members, those invited and who is responsible for whom it is about see it. */
@Schema(name = "Sitting", examples = SittingView.AS_PLANNED)
record SittingView(
        UUID id,
        long version,
        UUID consilium,

        @Schema(description = "Its secretariat") UUID organisation,

        @Schema(description = "planned, held, protocol-signed or cancelled", examples = "planned")
        String status,

        LocalDate plannedOn,

        @Schema(description = "Why it was cancelled: code of the list `sitting-cancellation`", examples = "moved")
        @Nullable
        String reasonCode,

        @Schema(description = "How many members there were on its day", examples = "5") @Nullable
        Integer members,

        @Nullable Instant heldAt,

        @Schema(description = "Number of the signed protocol", examples = "7") @Nullable
        String protocol,

        @Nullable LocalDate signedOn,

        @Schema(description = "For who is only responsible for somebody on it, the lines about them")
        List<ItemView> agenda,

        @Schema(description = "Not for who is responsible alone")
        List<InviteeView> invitees,

        @Schema(description = "What lies before it; not for who is invited or responsible alone")
        List<MaterialView> materials,

        @Schema(description = "The members who were there, by the ids of their times as members", examples = "[]")
        List<UUID> present,

        @Schema(description = "Not for who is invited or responsible alone")
        List<VoteView> votes,

        @Schema(description = "What was asked for; for who is not a member, what is about whom it is responsible for")
        List<RequestedView> requested,

        @Schema(
                description =
                        "What you may do now: each is a POST to the path of this name under this one; `withdrawal` to the one under `agenda` and the place of a line",
                examples = "[\"cancellation\", \"holding\"]")
        List<String> allowedActs,

        @Schema(description = "Names of the fields left out because the caller may not see them")
        List<String> redactedFields)
        implements Personal, Versioned {
    /** What an example of the usual case lacks: it was planned a moment ago. */
    static final String AS_PLANNED = """
            {"reasonCode": null, "members": null, "heldAt": null, "protocol": null, "signedOn": null, "votes": [],
             "requested": []}""";

    private static final List<String> INSIDE = List.of("materials", "votes", "requested");
    private static final List<String> OF_OTHERS = List.of("invitees", "materials", "votes");

    /** A line of the agenda. */
    @Schema(
            name = "SittingItem",
            examples =
                    "{\"subject\": {\"kind\": \"person\"}, \"outcome\": null, \"resolution\": null, \"decidedAt\": null, \"route\": null}")
    record ItemView(
            @Schema(description = "Its place, beginning at 1", examples = "1")
            int number,

            SubjectView subject,

            @Schema(examples = "Комплексная программа реабилитации")
            String question,

            @Schema(description = "Code of the list `consilium-outcome`", examples = "adopted") @Nullable
            String outcome,

            @Schema(examples = "Утвердить программу на полгода") @Nullable
            String resolution,

            @Schema(description = "When it was put under way") @Nullable
            Instant decidedAt,

            @Schema(description = "The route it opened") @Nullable
            UUID route)
            implements Personal {
        static ItemView of(SittingItem it) {
            return new ItemView(
                    it.number(),
                    SubjectView.of(it.subject()),
                    it.question(),
                    it.outcome(),
                    it.resolution(),
                    it.decidedAt(),
                    it.route());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** Who is invited. */
    @Schema(name = "SittingInvitee", examples = "{\"organisation\": null}")
    record InviteeView(
            @Schema(description = "Code of the list `invitee-role`", examples = "parent")
            String role,

            @Nullable UUID person,
            @Nullable UUID organisation) {
        static InviteeView of(Invitee it) {
            return new InviteeView(it.role(), it.person(), it.organisation());
        }
    }

    /** What lies before it. */
    @Schema(name = "SittingMaterial", examples = "{\"href\": null}")
    record MaterialView(
            @Schema(examples = "Заключение психолога") String title,
            @Nullable String href) implements Personal {
        static MaterialView of(Material it) {
            return new MaterialView(it.title(), it.href());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** A vote. */
    @Schema(name = "SittingVote", examples = "{\"dissent\": null}")
    record VoteView(
            @Schema(description = "Place of the line of the agenda", examples = "1")
            int item,

            @Schema(description = "The id of its time as a member")
            UUID member,

            @Schema(description = "Code of the list `consilium-vote`", examples = "in-favour")
            String vote,

            @Schema(examples = "Нужна ещё консультация невролога") @Nullable
            String dissent,

            Instant at)
            implements Personal {
        static VoteView of(Vote it) {
            return new VoteView(it.item(), it.member(), it.vote(), it.dissent(), it.at());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** What a decision asked for. */
    @Schema(name = "SittingRequested")
    record RequestedView(
            @Schema(description = "Place of the line of the agenda", examples = "1")
            int item,

            @Schema(description = "`plan` or `referral`", examples = "plan")
            String kind,

            @Schema(description = "Of the request for a plan, or of the referral")
            UUID id,

            @Schema(description = "Code of the list `plan-kind`, of a plan", examples = "rehabilitation-card") @Nullable
            String planKind,

            @Schema(description = "Who is to make the plan") @Nullable
            UUID organisation) {
        static RequestedView of(DecisionRequested it) {
            return new RequestedView(it.item(), it.kind(), it.id(), it.planKind(), it.organisation());
        }
    }

    static SittingView of(SeenSitting seen) {
        Sitting it = seen.sitting();
        SittingParts parts = it.parts();
        boolean inside = seen.isInside();
        return new SittingView(
                it.uuid(),
                it.version(),
                it.consilium().value(),
                it.organisation().value(),
                it.status().code(),
                it.plannedOn(),
                it.reason(),
                it.members(),
                it.heldAt(),
                it.protocol(),
                it.signedOn(),
                seen.agenda().stream().map(ItemView::of).toList(),
                seen.onlyResponsible()
                        ? List.of()
                        : parts.invitees().stream().map(InviteeView::of).toList(),
                inside ? parts.materials().stream().map(MaterialView::of).toList() : List.of(),
                parts.present(),
                inside ? parts.votes().stream().map(VoteView::of).toList() : List.of(),
                seen.requested().stream().map(RequestedView::of).toList(),
                seen.allowedActs().stream().map(SittingAct::code).toList(),
                redacted(seen));
    }

    private static List<String> redacted(SeenSitting seen) {
        if (seen.isInside()) {
            return List.of();
        }
        return seen.onlyResponsible() ? OF_OTHERS : INSIDE;
    }

    @Override
    public String toString() {
        return "sitting " + id;
    }
}
