FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --include=dev \
 && npm run build \
 && npm prune --omit=dev \
 && rm -rf node_modules/.cache apps/web/src apps/viewer/src

FROM node:22-bookworm-slim
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/cypher cypher
COPY --from=build /app/libs libs
COPY --from=build /app/apps apps
RUN install -d -o node -g node /data
# Only the container's own network sees 0.0.0.0, yet it is more than loopback: STANCEGRAPH_TOKEN must be set.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 STANCEGRAPH_DATA=/data
VOLUME /data
EXPOSE 3000
USER node
HEALTHCHECK --interval=10s --timeout=7s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]
