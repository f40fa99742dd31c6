package org.sursis.packs.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The form that a kind of page must have, as a JSON Schema whose descriptions say what is expected at each place. */
public final class PageSchema {
    private static final String FOLDER = "/org/sursis/packs/";

    private final JsonNode text;
    private final Schema schema;

    private PageSchema(JsonNode text) {
        this.text = text;
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .build()))
                .getSchema(text);
    }

    /** The schema of that name among those in the program. */
    public static PageSchema named(String name) {
        try (var stream = PageSchema.class.getResourceAsStream(FOLDER + name + ".schema.json")) {
            return new PageSchema(new ObjectMapper().readTree(stream));
        } catch (IOException damaged) {
            throw new UncheckedIOException(
                    "the program is damaged: the schema of " + name + " cannot be read", damaged);
        }
    }

    /** Refuses what does not have the form; a place at which something was found before is not told again. */
    public void check(Page page) {
        if (page.root() != null) {
            var news = schema.validate(page.root()).stream()
                    .filter(error -> !page.isFaulty(place(error)))
                    .toList();
            news.forEach(error -> refuse(page, error));
        }
    }

    private void refuse(Page page, Error error) {
        var place = place(error);
        var sentence = new Expectation(text, error).sentence(place);
        if (isAboutKey(error)) {
            page.refuseKey(place, sentence);
        } else {
            page.refuse(place, sentence);
        }
    }

    private static String place(Error error) {
        var at = error.getInstanceLocation().toString();
        return isAboutKey(error) ? Page.below(at, error.getProperty()) : at;
    }

    /** A key that is there and should not be. */
    private static boolean isAboutKey(Error error) {
        return error.getProperty() != null && !error.getKeyword().equals("required");
    }
}
