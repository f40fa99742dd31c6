package org.sursis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sursis.watch.Links.BaseUrl;

class LinksTest {
    private static final Links LINKS = links("first");

    @Test
    void a_return_tag_leads_back_to_its_delivery_in_either_case_and_fits_a_mailbox() {
        var random = new SplittableRandom(7);
        for (int n = 0; n < 5_000; n++) {
            // Ids that begin with zeros too, whose number is shorter.
            var id = new UUID(random.nextLong() >>> (n % 64), random.nextLong());
            var tag = LINKS.returnTag(id);
            assertThat(tag).matches("[0-9a-z]{1,41}");
            assertThat(LINKS.returned(tag)).contains(id);
            assertThat(LINKS.returned(tag.toUpperCase(Locale.ROOT))).contains(id);
        }
    }

    @Test
    void a_tag_with_one_sign_changed_or_under_another_key_is_none() {
        var id = UUID.fromString("6f1c2f9e-2f3b-4f0e-9b55-0d9c1f6f7a10");
        var tag = LINKS.returnTag(id);
        for (int at = 0; at < tag.length(); at++) {
            var other = tag.substring(0, at) + (tag.charAt(at) == 'a' ? 'b' : 'a') + tag.substring(at + 1);
            assertThat(LINKS.returned(other)).as(other).isEmpty();
        }
        assertThat(links("second").returned(tag)).isEmpty();
        for (var nonsense : new String[] {"", "-1", "0", "z".repeat(41), "z".repeat(42), "ä", tag + "0"}) {
            assertThat(LINKS.returned(nonsense)).as(nonsense).isEmpty();
        }
    }

    @Test
    void a_link_and_a_return_path_do_not_open_each_other() {
        var id = UUID.fromString("6f1c2f9e-2f3b-4f0e-9b55-0d9c1f6f7a10");
        var link = LINKS.answer(id).getPath().substring("/a/".length());
        assertThat(LINKS.delivery(link)).contains(id);
        assertThat(LINKS.returned(link)).isEmpty();
        assertThat(LINKS.delivery(LINKS.returnTag(id))).isEmpty();
    }

    @Test
    void a_link_opens_what_it_is_for_and_nothing_else() {
        var id = UUID.fromString("6f1c2f9e-2f3b-4f0e-9b55-0d9c1f6f7a10");
        for (var use : Links.Use.values()) {
            var path = LINKS.link(use, id).getPath();
            var token = path.substring(path.lastIndexOf('/') + 1);
            assertThat(LINKS.opened(use, token)).contains(id);
            assertThat(LINKS.opened(use, token.substring(1))).isEmpty();
            assertThat(LINKS.delivery(token)).isEmpty();
            assertThat(links("second").opened(use, token)).isEmpty();
            for (var other : Links.Use.values()) {
                assertThat(LINKS.opened(other, token).isPresent()).isEqualTo(other == use);
            }
        }
    }

    private static Links links(String installation) {
        return new Links(new BaseUrl(URI.create("https://sursis.example.org/")), secrets(installation));
    }

    /** Knows nothing but the secrets of an installation. */
    private static ServiceSecrets secrets(String installation) {
        var type = new Class<?>[] {ServiceSecrets.class};
        return (ServiceSecrets) Proxy.newProxyInstance(
                ServiceSecrets.class.getClassLoader(), type, (self, method, names) -> (installation + names[0])
                        .getBytes(StandardCharsets.UTF_8));
    }
}
