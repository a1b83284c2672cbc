<?php
// The block editor with one block in it: WordPress' own editor scripts, and the plugin's. `window.saved` is
// what would go into the post.
require_once ABSPATH . 'wp-admin/includes/post.php';
wp_add_inline_script(
	'wp-blocks',
	'wp.blocks.unstable__bootstrapServerSideBlockDefinitions(' . wp_json_encode( get_block_editor_server_block_settings() ) . ');'
);
?>
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>An editor</title>
<link rel="icon" href="data:,">
<?php wp_print_styles( array( 'wp-components', 'wp-block-editor' ) ); ?>
</head>
<body>
<div id="editor"></div>
<?php wp_print_scripts( array( 'wp-keyboard-shortcuts', 'upstander-element-editor-script' ) ); ?>
<script>
{
	const { createElement: h, render, useState } = wp.element;
	const { BlockEditorProvider, BlockList, BlockTools, WritingFlow } = wp.blockEditor;
	const Editor = () => {
		const [ blocks, setBlocks ] = useState( [ wp.blocks.createBlock( 'upstander/element' ) ] );
		window.saved = wp.blocks.serialize( blocks );
		return h(
			wp.keyboardShortcuts.ShortcutProvider,
			null,
			h(
				BlockEditorProvider,
				{ value: blocks, onInput: setBlocks, onChange: setBlocks, settings: {} },
				h( BlockTools, null, h( WritingFlow, null, h( BlockList ) ) )
			)
		);
	};
	render( h( Editor ), document.getElementById( 'editor' ) );
}
</script>
</body>
</html>
