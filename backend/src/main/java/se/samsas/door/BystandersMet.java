package se.samsas.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samsas.job.Bystanders;

/// Tells long work that somebody asks for something.
@Component
final class BystandersMet extends OncePerRequestFilter {

    private final Bystanders bystanders;

    BystandersMet(Bystanders bystanders) {
        this.bystanders = bystanders;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        bystanders.ask();
        chain.doFilter(request, response);
    }
}
