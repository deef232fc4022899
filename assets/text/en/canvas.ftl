## Working on the canvas: connecting, moving, choosing, the context menu
