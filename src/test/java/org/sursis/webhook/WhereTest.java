package org.sursis.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhereTest {
    private final Where outside = where(false, "93.184.215.14");
    private final Where anywhere = where(true, "127.0.0.1");

    private static Where where(boolean anywhere, String... addresses) {
        return new Where(new WebhookSettings(anywhere, false), host -> {
            var all = new InetAddress[addresses.length];
            for (int n = 0; n < all.length; n++) {
                all[n] = InetAddress.getByName(addresses[n]);
            }
            return all;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.org/x", "ftp://hooks.example.org/x", "https:///x",
                        "https://me:secret@example.org/x",
                "https://example.org/x#here", "https://example.org:22/x", "https://example.org:80/x",
                        "https://127.0.0.1/x",
                "https://[::1]/x", "https://10.0.0.8:8443/x", "https://169.254.169.254/latest", "https://localhost/x"
            })
    void what_leads_inside_or_hides_something_is_refused_by_its_looks(String url) {
        assertThat(outside.whyNot(URI.create(url))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org",
                "https://hooks.example.org:443/a?b=c",
                "https://1.1.1.1:8443/x",
                "HTTPS://hooks.example.org/x"
            })
    void what_leads_outside_may_be_called(String url) {
        assertThat(outside.whyNot(URI.create(url))).isEmpty();
    }

    @Test
    void where_the_operator_allows_it_a_neighbour_may_be_called_without_encryption() {
        assertThat(anywhere.whyNot(URI.create("http://127.0.0.1:9000/x"))).isEmpty();
        assertThat(anywhere.whyNot(URI.create("HTTP://10.0.0.8/x"))).isEmpty();
        assertThat(anywhere.whyNot(URI.create("ftp://10.0.0.8/x"))).isPresent();
        assertThat(anywhere.whyNot(URI.create("http://me@10.0.0.8/x"))).isPresent();
    }

    @Test
    void a_name_is_believed_only_if_each_of_its_addresses_is_public() throws UnknownHostException {
        var url = URI.create("https://hooks.example.org/x");
        assertThat(outside.addresses(url)).containsExactly(InetAddress.getByName("93.184.215.14"));
        assertThatThrownBy(() -> where(false, "93.184.215.14", "10.0.0.8").addresses(url))
                .isInstanceOf(Where.Inside.class);
        assertThat(anywhere.addresses(url)).containsExactly(InetAddress.getByName("127.0.0.1"));
    }

    @Test
    void each_attempt_begins_with_another_address_and_goes_on_with_the_other_family() throws UnknownHostException {
        var url = URI.create("https://hooks.example.org/x");
        var many = where(false, "1.0.0.1", "1.0.0.2", "2606:4700::1", "2606:4700::2", "2606:4700::3");
        var firsts = new HashSet<InetAddress>();
        for (int n = 0; n < 5; n++) {
            var tried = many.addresses(url);
            firsts.add(tried.get(0));
            assertThat(tried).hasSize(4).doesNotHaveDuplicates();
            assertThat(tried.get(1).getClass()).isNotEqualTo(tried.get(0).getClass());
        }
        assertThat(firsts).hasSize(5);
    }
}
