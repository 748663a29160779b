package org.familysupport.registry.exchange.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.registry.exchange.BeginImport;
import org.familysupport.registry.exchange.FileImport;
import org.familysupport.registry.exchange.ImportId;
import org.familysupport.registry.exchange.ImportState;
import org.familysupport.registry.exchange.ReadImports;
import org.familysupport.registry.exchange.ReceiveContent;
import org.familysupport.registry.exchange.Reception;
import org.familysupport.registry.exchange.RowFormat;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.manners.BodyPieces;
import org.familysupport.web.manners.InPieces;
import org.familysupport.web.paging.Paging;
import org.familysupport.web.problem.Problems;
import org.jspecify.annotations.Nullable;

@Path(ImportsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
class ImportsResource {
    static final String COLLECTION = "/api/v1/families/imports";

    /** When it is worth while to ask again, in seconds. */
    private static final int LATER = 2;

    private final BeginImport begin;
    private final ReceiveContent receive;
    private final ReadImports read;
    private final Callers callers;
    private final Attempts attempts;
    private final BodyPieces pieces;
    private final Paging paging;
    private final ObjectMapper json;

    ImportsResource(
            BeginImport begin,
            ReceiveContent receive,
            ReadImports read,
            Callers callers,
            Attempts attempts,
            BodyPieces pieces,
            Paging paging,
            ObjectMapper json) {
        this.begin = begin;
        this.receive = receive;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.pieces = pieces;
        this.paging = paging;
        this.json = json;
    }

    @POST
    @Operation(
            operationId = "beginFamilyImport",
            summary = "Begin the import of a file of families",
            description =
                    "For more rows than a batch takes: up to 100,000 rows and 1 GB. First begin it here; then send the file to `…/content`; then ask how far it is, and read `…/results`. Only your organisation sees it, and the systems of bodies above it. At most 20 are on their way at a time (409 `too-many-open`). With `validateOnly` it is a rehearsal: rows tell what would come of them and nothing is entered; a row also meets earlier rows of the same file, by its numbers and by equal names and births.")
    @APIResponse(
            responseCode = "201",
            description = "Begun: send its content",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            example =
                                    "{\"version\": 1, \"state\": \"receiving\", \"allowedActs\": [\"content\", \"cancellation\"], \"receivedBytes\": 0, \"rows\": {\"received\": 0, \"worked\": 0, \"made\": 0, \"present\": 0, \"refused\": 0}}"))
    public Uni<Response> begin(@Valid @NotNull ImportRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return begin.begin(attempts.of(caller.keyRing(), request), request.toDraft(caller.organisation()), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, ImportView::of));
    }

    @POST
    @Path("/{id}/content")
    @InPieces
    @Consumes({RowMedia.NDJSON, RowMedia.CSV})
    @Operation(
            operationId = "sendFamilyImportContent",
            summary = "Send the content of a file, or go on with it",
            description =
                    "The rows of a batch, a JSON object on each line or a table with a heading. They are kept while they come. If the connection is lost, read the import: send the file again from its byte `receivedBytes` on (the first byte is 0), with `from` saying so; a content that begins elsewhere is 409 `content-elsewhere`. When the request ends as a whole, the file counts as complete and the work begins by itself, with the rights of who sent this last part. A file that is not complete is dropped a day after its last byte.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = RowMedia.NDJSON, schema = @Schema(implementation = FamilyBatchRequest.Row.class)),
                @Content(
                        mediaType = RowMedia.CSV,
                        schema = @Schema(type = SchemaType.STRING, examples = RowMedia.TABLE))
            })
    @APIResponse(
            responseCode = "202",
            description = "All is here and is worked off",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Uni<Response> send(
            @PathParam("id") ImportId id,
            @Parameter(
                            description = "Which byte of the file comes first here; 0, its beginning, when absent",
                            example = "0")
                    @QueryParam("from")
                    @Min(0)
                    @Nullable
                    Long from,
            @Context HttpHeaders headers) {
        Caller caller = callers.aboutNamedPeople();
        Attempt attempt = attempts.of(caller.keyRing(), null);
        RowFormat format = RowMedia.isTable(headers.getMediaType()) ? RowFormat.CSV : RowFormat.NDJSON;
        return receive.open(id, from == null ? 0 : from, caller)
                .invoke(reception -> {
                    if (reception.format() != format) {
                        throw new Refused(GeneralProblem.UNSUPPORTED_MEDIA_TYPE);
                    }
                })
                .chain(reception -> all(reception).chain(() -> reception.end(attempt, caller)))
                .map(ImportsResource::accepted);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readFamilyImport",
            summary = "How far an import is",
            description =
                    "How many rows are here, and what came of those that are worked off. While it is `working`, ask again after `Retry-After` seconds.")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Uni<Response> read(@PathParam("id") ImportId id) {
        return read.one(id, callers.aboutNamedPeople()).map(file -> {
            Response answer = Replies.read(ImportView.of(file), file.version());
            return file.state() == ImportState.WORKING
                    ? Response.fromResponse(answer)
                            .header(HttpHeaders.RETRY_AFTER, LATER)
                            .build()
                    : answer;
        });
    }

    @GET
    @Path("/{id}/results")
    @Operation(
            operationId = "listFamilyImportResults",
            summary = "What came of each row of a file",
            description = "One for each row that is worked off so far, in the order of the file. Kept for 30 days.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ImportRowListing.class)))
    public Uni<Response> results(
            @PathParam("id") ImportId id,
            @Parameter(description = "`true`: only the rows that were refused") @QueryParam("refused") @Nullable
                    Boolean refused,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor,
            @Context HttpHeaders headers) {
        Caller caller = callers.aboutNamedPeople();
        boolean english = Problems.speaksEnglish(headers);
        return read.results(id, Boolean.TRUE.equals(refused), paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), row -> ImportRowView.of(row, id, english, json)));
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(
            operationId = "cancelFamilyImport",
            summary = "Cancel an import",
            description =
                    "No further row is entered, and those not worked off are forgotten; what was entered already stays.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportView.class),
                            example = "{\"state\": \"cancelled\", \"allowedActs\": []}"))
    public Uni<Response> cancel(@PathParam("id") ImportId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.aboutNamedPeople();
        return begin.cancel(attempts.of(caller.keyRing(), null), id, IfMatch.version(ifMatch), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, ImportView::of));
    }

    /** What comes of a file that is whole already is let by, so that its sender hears the answer. */
    private Uni<Void> all(Reception reception) {
        return pieces.each(
                reception.isWaitedFor()
                        ? reception::take
                        : letBy -> Uni.createFrom().voidItem());
    }

    private static Response accepted(Answered<FileImport> answered) {
        return Response.fromResponse(Replies.answered(answered, COLLECTION, ImportView::of))
                .location(URI.create(COLLECTION + "/" + answered.answer().resource()))
                .header(HttpHeaders.RETRY_AFTER, LATER)
                .build();
    }
}
