package org.sursis.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public Internet from all others, by the special-purpose registries of IANA (RFC 6890 and its successors).
 * Java's own questions leave out shared, benchmark, reserved, unique-local and translated ones.
 */
final class PublicAddress {
    private static final List<Block> NOT_PUBLIC = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            // Public by its number, and the host itself to every machine at Azure.
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Within 2000::/3: protocols' own and tunnels, documentation, 6to4.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");
    /** All else of IPv6 is local, translated, multicast or given to nobody. */
    private static final Block GLOBAL_V6 = Block.of("2000::/3");

    private PublicAddress() {}

    /** True where the whole Internet means the same machine by it. */
    static boolean is(InetAddress address) {
        var bytes = address.getAddress();
        boolean global = bytes.length == 4 || GLOBAL_V6.holds(bytes);
        return global && NOT_PUBLIC.stream().noneMatch(block -> block.holds(bytes));
    }

    private static List<Block> blocks(String... all) {
        return Arrays.stream(all).map(Block::of).toList();
    }

    /** All addresses that begin with the same bits. */
    private record Block(byte[] first, int bits) {

        static Block of(String cidr) {
            var parts = cidr.split("/", 2);
            try {
                // A literal: no name is asked for.
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException notLiteral) {
                throw new IllegalArgumentException(cidr, notLiteral);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
