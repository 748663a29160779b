package org.familysupport.registry.records.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.records.RecordPage;
import org.familysupport.security.caller.Caller;
import org.familysupport.web.paging.Listing;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** A page of a record: a listing that also tells whether somebody helps at present. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordListing(
        List<RecordEntryView> items,
        @Nullable String nextCursor,

        @Schema(
                description =
                        "The gap in support that lasts since the last contact; absent where there was one lately, and on an empty page")
        @Nullable
        SupportGapView openGap,

        @Schema(
                description =
                        "Codes of the list `record-kind` of which something is left out because you may know but a part; empty for who may know it whole",
                examples = "[]")
        List<String> redactedKinds,

        @Schema(
                description =
                        "Names of the fields left out because the caller may not see them: who knows a part cannot know of gaps",
                examples = "[]")
        List<String> redactedFields) {
    private static final List<String> OF_A_PART = List.of("gap", "openGap");

    static Response answer(RecordPage page, Paging paging, Caller caller) {
        Response plain = paging.answer(page.lines(), caller.subject(), RecordEntryView::of);
        Listing<?> listing = (Listing<?>) plain.getEntity();
        List<RecordEntryView> items =
                listing.items().stream().map(RecordEntryView.class::cast).toList();
        return Response.fromResponse(plain)
                .entity(new RecordListing(
                        items,
                        listing.nextCursor(),
                        SupportGapView.of(page.openGap()),
                        page.closedKinds(),
                        page.closedKinds().isEmpty() ? List.of() : OF_A_PART))
                .build();
    }
}
