package org.familysupport.referral.transfers.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.handovers.web.PreviewView;
import org.familysupport.referral.handovers.web.SubjectView;
import org.familysupport.referral.transfers.ChecklistItem;
import org.familysupport.referral.transfers.SeenTransfer;
import org.familysupport.referral.transfers.Transfer;
import org.familysupport.referral.transfers.TransferAct;
import org.familysupport.referral.transfers.TransferOffer;
import org.jspecify.annotations.Nullable;

/** A transfer as one side of it may see it; what may not be seen is left out and named. */
@Schema(name = "Transfer", examples = TransferView.AS_SENT)
record TransferView(
        UUID id,

        @Schema(description = "For the source the transfer's, for a receiver that of its own offer")
        long version,

        @Schema(
                description =
                        "requested, accepted, completed, rejected or cancelled; for a receiver that of its own offer",
                examples = "requested")
        String status,

        SubjectView subject,

        @Schema(description = "Code of the list `programme`", examples = "general")
        String programme,

        @Schema(description = "Who offers the responsibility")
        UUID source,

        @Schema(description = "Who has taken it; for a receiver itself") @Nullable
        UUID target,

        @Schema(description = "Code of the list `referral-reason`")
        String reasonCode,

        @Schema(description = "For who accepts") @Nullable String note,

        Instant requestedAt,

        @Schema(description = "When responsibility moved") @Nullable
        Instant acceptedAt,

        @Schema(description = "When everything had followed it") @Nullable
        Instant completedAt,

        @Schema(
                description =
                        "What follows the responsibility, by kinds, once it has been accepted; the transfer is completed when nothing of it is waited for")
        List<ItemView> checklist,

        @Schema(description = "For the source every receiver's, for a receiver its own alone")
        List<OfferView> offers,

        @Schema(description = "What a receiver may know of the subject before it accepts; no names, no addresses")
        @Nullable
        PreviewView preview,

        @Schema(description = "What you may do now: each is a POST to the path of this name under this one")
        List<String> allowedActs,

        @Schema(description = "Names of the fields left out because the caller may not see them")
        List<String> redactedFields)
        implements Personal, Versioned {
    /** What an example of the usual case lacks or has: sent a moment ago, seen by the source. */
    static final String AS_SENT = """
            {"target": null, "acceptedAt": null, "completedAt": null, "checklist": [], "preview": null, "allowedActs": ["cancellation"]}""";

    @Schema(name = "TransferOffer", examples = "{\"reasonCode\": null, \"note\": null}")
    record OfferView(
            @Schema(description = "To whom it was offered") UUID receiver,
            @Schema(examples = "requested") String status,
            @Schema(description = "When it got this status") Instant since,

            @Schema(description = "Code of the list `status-reason`") @Nullable
            String reasonCode,

            @Nullable String note)
            implements Personal {
        static OfferView of(TransferOffer it) {
            return new OfferView(it.receiver().value(), it.status().code(), it.statusSince(), it.reason(), it.note());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    @Schema(name = "TransferChecklistItem")
    record ItemView(
            @Schema(
                    description =
                            "`referrals`: what was asked for the subject and is not over; `accompaniments` that are not archived; `routes` that are open; `sittings` of consilia that are planned, or whose decision is not under way",
                    examples = "referrals")
            String kind,

            @Schema(description = "How many have followed; left out while it is waited for", examples = "2") @Nullable
            Integer count,

            @Schema(description = "When the last of them had followed; left out while it is waited for") @Nullable
            Instant settledAt) {
        static ItemView of(ChecklistItem it) {
            return new ItemView(it.kind(), it.count(), it.settledAt());
        }
    }

    static TransferView of(SeenTransfer seen) {
        Transfer it = seen.transfer();
        OrganisationId target = seen.target();
        boolean open = seen.asSource() || seen.own().stream().anyMatch(TransferOffer::taken);
        boolean asked = !seen.asSource() && seen.own().stream().anyMatch(TransferOffer::asked);
        return new TransferView(
                it.uuid(),
                seen.version(),
                seen.status().code(),
                SubjectView.of(it.subject()),
                it.programme(),
                it.source().value(),
                target == null ? null : target.value(),
                it.reason(),
                open ? it.note() : null,
                it.requestedAt(),
                open ? it.acceptedAt() : null,
                open ? it.completedAt() : null,
                open ? seen.checklist().stream().map(ItemView::of).toList() : List.of(),
                seen.offers().stream().map(OfferView::of).toList(),
                asked ? PreviewView.of(seen.preview()) : null,
                seen.allowedActs().stream().map(TransferAct::code).toList(),
                open ? List.of() : List.of("note"));
    }

    @Override
    public String toString() {
        return "transfer " + id;
    }
}
