package org.familysupport.referral.attachments.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.AttachmentId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.referral.attachments.Attachment;
import org.familysupport.referral.attachments.AttachmentContent;
import org.familysupport.referral.attachments.FileName;
import org.familysupport.referral.attachments.ReadAttachments;
import org.familysupport.referral.attachments.ReceiveAttachment;
import org.familysupport.referral.attachments.ReceivedFile;
import org.familysupport.referral.attachments.Upload;
import org.familysupport.referral.attachments.WithdrawAttachment;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.manners.BodyPieces;
import org.familysupport.web.manners.InPieces;
import org.familysupport.web.paging.Paging;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** The door for files that are attached to a referral; their content goes by in pieces, in and out. */
@Path("/api/v1/referrals/{id}/attachments")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "attachments", description = "Files that are attached to a referral")
class AttachmentsResource {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final ReceiveAttachment receive;
    private final ReadAttachments read;
    private final WithdrawAttachment withdraw;
    private final Callers callers;
    private final Attempts attempts;
    private final BodyPieces pieces;
    private final Paging paging;

    AttachmentsResource(
            ReceiveAttachment receive,
            ReadAttachments read,
            WithdrawAttachment withdraw,
            Callers callers,
            Attempts attempts,
            BodyPieces pieces,
            Paging paging) {
        this.receive = receive;
        this.read = read;
        this.withdraw = withdraw;
        this.callers = callers;
        this.attempts = attempts;
        this.pieces = pieces;
        this.paging = paging;
    }

    @POST
    @InPieces
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "attachFile",
            summary = "Attach a file to a referral",
            description =
                    "The body is the file itself, at most 10 MB (413), not multipart; its name stands in the header `Content-Disposition`. By the source until the referral has ended, and by who has accepted it. What it is follows from its content, whatever its name or `Content-Type` say: PDF, PNG, JPEG, TIFF, DOCX, XLSX, ODT and plain text are taken, unless the region sets others, anything else is 415 with `mediaType`, what was found, and `allowedMediaTypes`; a name that ends as another kind is 422. A referral has at most 50. If the connection is lost nothing is kept: send it again with the same Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", examples = "%PDF-1.7 …")))
    @APIResponse(
            responseCode = "201",
            description = "Attached",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Uni<Response> attach(
            @PathParam("id") ReferralId id,
            @Parameter(
                            description =
                                    "For which organisation; only needed by an agency's system that stands for several sides of the referral")
                    @QueryParam("organisation")
                    @Nullable
                    OrganisationId organisation,
            @Parameter(
                            description = "The name of the file (RFC 6266), made fit for any disk here",
                            required = true,
                            example = "attachment; filename*=UTF-8''%D0%BF%D0%BB%D0%B0%D0%BD.pdf")
                    @HeaderParam(Disposition.HEADER)
                    @Nullable
                    String disposition) {
        Caller caller = callers.aboutNamedPeople();
        attempts.mustHaveKey();
        FileName name = Disposition.nameIn(disposition);
        return receive.open(id, organisation, name, caller)
                .chain(upload -> all(upload, file -> attempts.of(caller.keyRing(), SaidOfFile.of(file))))
                .map(answered -> Replies.answered(answered, path(id), AttachmentView::of));
    }

    /** Of what does not come to its end nothing is kept, whether the sender hangs up or is refused. */
    private Uni<Answered<Attachment>> all(Upload upload, Function<ReceivedFile, Attempt> attempt) {
        return pieces.each(upload::take)
                .chain(() -> upload.end(attempt))
                .onFailure()
                .call(upload::abandon)
                .onCancellation()
                .call(upload::forget);
    }

    @GET
    @Operation(
            operationId = "listAttachments",
            summary = "List the files of a referral",
            description =
                    "In the order in which they were attached. For the source, and for who has accepted, until the end of its tail; a receiver that has yet to answer gets 404.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = AttachmentListing.class)))
    public Uni<Response> list(
            @PathParam("id") ReferralId id,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.page(id, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), AttachmentView::of));
    }

    @GET
    @Path("/{attachment}")
    @Operation(
            operationId = "readAttachment",
            summary = "Read what is known of a file",
            description = "Its content is at `…/content`.")
    @APIResponse(
            responseCode = "200",
            description = "What is known of it",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Uni<Response> read(@PathParam("id") ReferralId id, @PathParam("attachment") AttachmentId attachment) {
        return read.one(id, attachment, callers.aboutNamedPeople())
                .map(found -> Replies.read(AttachmentView.of(found), found.version()));
    }

    @GET
    @Path("/{attachment}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "downloadAttachment",
            summary = "Read a file",
            description =
                    "Its content as it was sent, with the media type that it shows and, in `Content-Disposition`, the name under which to save it; `ETag` is its SHA-256, and with `If-None-Match` it is not sent again (304). That it was read is noted. A file that was withdrawn is 410.")
    @APIResponse(
            responseCode = "200",
            description = "The content",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", examples = "%PDF-1.7 …")))
    @APIResponse(responseCode = "304", description = "You have it already")
    public RestMulti<byte[]> download(
            @PathParam("id") ReferralId id,
            @PathParam("attachment") AttachmentId attachment,
            @Parameter(
                            description = "The `ETag` of a content that you have",
                            example = "\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"")
                    @HeaderParam("If-None-Match")
                    @Nullable
                    String has) {
        return RestMulti.fromUniResponse(
                read.content(id, attachment, callers.aboutNamedPeople()),
                content -> isKnown(content, has) ? Multi.createFrom().<byte[]>empty() : content.pieces(),
                AttachmentsResource::headers,
                content -> isKnown(content, has) ? NOT_MODIFIED : OK);
    }

    @POST
    @Path("/{attachment}/withdrawal")
    @Operation(
            operationId = "withdrawAttachment",
            summary = "Take a file back",
            description =
                    "By the organisation that attached it. Before anybody has accepted the referral it is deleted; afterwards somebody may have read it: it is kept, and given to nobody any more.")
    @APIResponse(
            responseCode = "200",
            description = "Taken back",
            content =
                    @Content(
                            schema = @Schema(implementation = AttachmentView.class),
                            example =
                                    "{\"version\": 2, \"state\": \"withdrawn\", \"name\": null, \"withdrawnAt\": \"2026-03-05T02:10:00Z\"}"))
    public Uni<Response> withdraw(
            @PathParam("id") ReferralId id,
            @PathParam("attachment") AttachmentId attachment,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.aboutNamedPeople();
        return withdraw.withdraw(attempts.of(caller.keyRing(), null), id, attachment, IfMatch.version(ifMatch), caller)
                .map(answered -> Replies.answered(answered, path(id), AttachmentView::of));
    }

    private static Map<String, List<String>> headers(AttachmentContent content) {
        Attachment file = content.attachment();
        return Map.of(
                HttpHeaders.CONTENT_TYPE,
                List.of(file.mediaType()),
                HttpHeaders.ETAG,
                List.of(tag(file)),
                HttpHeaders.CACHE_CONTROL,
                List.of("private, no-cache"),
                Disposition.HEADER,
                List.of(Disposition.of(file.name())),
                "X-Content-Type-Options",
                List.of("nosniff"),
                "Content-Security-Policy",
                List.of("default-src 'none'; sandbox"));
    }

    private static boolean isKnown(AttachmentContent content, @Nullable String has) {
        return has != null && has.contains(tag(content.attachment()));
    }

    private static String tag(Attachment file) {
        return '"' + file.sha256() + '"';
    }

    private static String path(ReferralId id) {
        return "/api/v1/referrals/" + id + "/attachments";
    }
}
