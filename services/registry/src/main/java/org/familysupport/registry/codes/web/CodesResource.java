package org.familysupport.registry.codes.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.kernel.code.Code;
import org.familysupport.kernel.code.CodeList;
import org.familysupport.registry.codes.ReadCodes;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/codes")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "codes", description = "The controlled vocabulary, with Russian and English labels")
class CodesResource {
    private final ReadCodes read;

    CodesResource(ReadCodes read) {
        this.read = read;
    }

    /** The lists there are. */
    @Schema(name = "CodeLists")
    record ListsView(@Schema(description = "By name") List<ListName> items) {}

    @Schema(name = "CodeListName")
    record ListName(
            @Schema(description = "As it stands in paths and descriptions", examples = "sector")
            String name,

            @Schema(description = "What it lists, in Russian", examples = "Отрасль")
            String ru,

            @Schema(description = "What it lists, in English", examples = "Sector")
            String en) {}

    /** One list. */
    @Schema(name = "CodeList")
    record ListView(
            @Schema(examples = "sector") String name,

            @Schema(description = "What it lists, in Russian", examples = "Отрасль")
            String ru,

            @Schema(description = "What it lists, in English", examples = "Sector")
            String en,

            @Schema(description = "In the order in which people expect them")
            List<CodeView> codes) {
        static ListView of(CodeList list) {
            return new ListView(
                    list.name(),
                    list.ru(),
                    list.en(),
                    list.codes().stream().map(CodeView::of).toList());
        }
    }

    @Schema(name = "Code", examples = "{\"validTo\": null}")
    record CodeView(
            @Schema(description = "What stands in requests and answers", examples = "health")
            String code,

            @Schema(description = "Label in Russian", examples = "Здравоохранение")
            String ru,

            @Schema(description = "Label in English", examples = "Health")
            String en,

            @Schema(description = "First day on which it may be used") @Nullable
            LocalDate validFrom,

            @Schema(description = "Last day on which it may be used; a retired code stays readable") @Nullable
            LocalDate validTo,

            @Schema(
                    description = "Further columns of the list by name, such as the article of a `law-basis`",
                    examples = "{\"article\": \"442-FZ art. 22\"}")
            Map<String, String> attributes) {
        static CodeView of(Code code) {
            return new CodeView(code.code(), code.ru(), code.en(), code.validFrom(), code.validTo(), code.attributes());
        }
    }

    @GET
    @Operation(
            operationId = "listCodeLists",
            summary = "List the code lists",
            description = "Open to all, without a token.")
    @APIResponse(responseCode = "200", description = "The lists, by name")
    public ListsView lists() {
        return new ListsView(read.all().stream()
                .map(list -> new ListName(list.name(), list.ru(), list.en()))
                .toList());
    }

    @GET
    @Path("/{list}")
    @Operation(
            operationId = "readCodeList",
            summary = "Read a code list",
            description =
                    "With its retired codes, which stay readable and may not be used. Open to all, without a token.")
    @APIResponse(responseCode = "200", description = "The list")
    public ListView list(
            @Parameter(description = "Name of a list, as the list of lists has it", example = "sector")
                    @PathParam("list")
                    String list) {
        return ListView.of(read.one(list));
    }
}
