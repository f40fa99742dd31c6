package org.sursis.mail.letter;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words that are asked of their bundle once, and then known by heart: what a message says for the same numbers and names of ours is
 * always the same but for the text that is put into it. Asked of the bundle each time they were a fifth of the cost of a letter.
 *
 * <p>It holds for bundles whose messages do nothing with a text but put it where it belongs; for {@link MailWords} a test sees to that.
 */
final class ByHeart implements InvocationHandler {
    /** Counts come in any number; those that no longer find room are asked each time. */
    private static final int MOST = 5_000;
    /** Stands where a text belongs; the bundles hold no private characters, and what is put in is not looked at. */
    private static final char FIRST_GAP = '\ue000';

    private final Object bundle;
    private final Map<Asked, List<Object>> known = new ConcurrentHashMap<>();

    private ByHeart(Object bundle) {
        this.bundle = bundle;
    }

    /** The same bundle by heart. */
    static <T> T of(Class<T> type, T bundle) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new ByHeart(bundle)));
    }

    /** A message, and what it is given except for texts. */
    private record Asked(String message, List<Object> given) {}

    @Override
    public Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
        var all = given == null ? new Object[0] : given;
        if (method.getDeclaringClass() == Object.class || Arrays.asList(all).contains(null)) {
            return ask(method, all);
        }
        var asked = new Asked(
                method.getName(),
                Arrays.stream(all).filter(each -> !(each instanceof String)).toList());
        var parts = known.get(asked);
        if (parts == null) {
            parts = parts((String) ask(method, withGaps(all)), all.length);
            if (known.size() < MOST) {
                known.put(asked, parts);
            }
        }
        return filled(parts, all);
    }

    private Object ask(Method method, Object... given) throws Throwable {
        try {
            return method.invoke(bundle, given);
        } catch (InvocationTargetException refused) {
            throw refused.getCause();
        }
    }

    private static Object[] withGaps(Object... given) {
        var gaps = given.clone();
        for (int i = 0; i < gaps.length; i++) {
            if (gaps[i] instanceof String) {
                gaps[i] = String.valueOf((char) (FIRST_GAP + i));
            }
        }
        return gaps;
    }

    /** What stands between the gaps as text, and the gaps as the places of what belongs there. */
    private static List<Object> parts(String text, int gaps) {
        var parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            int gap = text.charAt(i) - FIRST_GAP;
            if (gap >= 0 && gap < gaps) {
                parts.add(text.substring(from, i));
                parts.add(gap);
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return List.copyOf(parts);
    }

    private static String filled(List<Object> parts, Object... given) {
        if (parts.size() == 1) {
            return (String) parts.get(0);
        }
        var text = new StringBuilder(128);
        for (var part : parts) {
            text.append(part instanceof Integer gap ? given[gap] : part);
        }
        return text.toString();
    }
}
