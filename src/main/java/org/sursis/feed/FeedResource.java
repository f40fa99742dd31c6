package org.sursis.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.sursis.watch.CalendarFeeds.Entry;
import org.sursis.watch.KeepCalendar;
import org.sursis.watch.Sha256;

/** A calendar for programs that look again by themselves. Whoever knows the address may read it; reading changes nothing. */
@Path("/calendar")
@PermitAll
class FeedResource {
    private static final String CALENDAR = "text/calendar; charset=utf-8";
    private static final String A_TOKEN = "[A-Za-z0-9_-]{43}";

    private final KeepCalendar calendars;

    FeedResource(KeepCalendar calendars) {
        this.calendars = calendars;
    }

    @GET
    @Path("{token}.ics")
    @Operation(hidden = true)
    public Response read(@PathParam("token") String token, @Context Request request) {
        return token.matches(A_TOKEN)
                ? calendars.read(token).map(reading -> answer(reading, request)).orElseGet(FeedResource::nothing)
                : nothing();
    }

    private Response answer(KeepCalendar.Reading reading, Request request) {
        var body = new FeedWriter(calendars, reading).write();
        var tag = new EntityTag(hash(body));
        var changed = Date.from(changedAt(reading));
        var known = request.evaluatePreconditions(changed, tag);
        var answer = known == null ? Response.ok(body).type(CALENDAR) : known;
        return answer.tag(tag).lastModified(changed).cacheControl(kept()).build();
    }

    /** Every entry says as of which day it holds, so a new day is a change too. */
    private static Instant changedAt(KeepCalendar.Reading reading) {
        var day = reading.at().truncatedTo(ChronoUnit.DAYS);
        return Stream.concat(Stream.of(day), reading.entries().stream().map(Entry::changedAt))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** A program may keep it, and asks each time whether it still holds; nobody in between may. */
    private static CacheControl kept() {
        var control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        control.setNoTransform(false);
        return control;
    }

    private static String hash(byte[] body) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(body));
    }

    private static Response nothing() {
        return Response.status(404).build();
    }
}
